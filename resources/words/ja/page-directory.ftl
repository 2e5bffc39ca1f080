### The page Active Directory (src/wizard/pages/directory, src/ui/pages/directory).

## The forests that are connected
page-directory-add = フォレストの追加
page-directory-forest = フォレスト { $name }
page-directory-state = 状態
page-directory-connected = 接続済み
page-directory-not-signed-in = 未サインイン
page-directory-not-signed-in-about = このフォレストについて決めた内容は保持されています。読み取って計画を作成するには、サインインしてください。
page-directory-controller-in-use = ドメイン コントローラー
page-directory-signed-in-as = サインイン中のアカウント
page-directory-level = 機能レベル
page-directory-level-older = Windows Server 2008 以前
page-directory-domains-of = { $forest } のドメイン
page-directory-domain = ドメイン
page-directory-reachable = 到達可能
page-directory-unreachable = 到達不能のため除外
page-directory-left-out = { $domain } は除外されます: { $why }
page-directory-sign-in-again = 再サインイン
page-directory-sign-in-again-to = 再サインイン: { $forest }
page-directory-sign-in = サインイン
page-directory-sign-in-to = サインイン: { $forest }
page-directory-remove = 削除
page-directory-remove-named = 削除: { $forest }

## Taking a forest out
page-directory-remove-ask = フォレスト { $forest } を削除しますか?
page-directory-remove-do = フォレストを削除
page-directory-remove-keep = 削除しない
page-directory-remove-about = 以下の設定が構成から取り除かれます。Active Directory では何も変更されません。
page-directory-loses-rules = { $domain } の同期対象の規則 { $n } 件
page-directory-loses-target = グループの書き戻しのターゲット OU
page-directory-loses-group = 委任グループ { $name }

## An interrupted apply
page-directory-recovery-resume = 適用を続行
page-directory-recovery-undo = 適用を元に戻す
page-directory-recovery-ready = すべてのフォレストに接続しました
page-directory-recovery-ready-about = 中断された適用を、中断した箇所から再開できます。
page-directory-recovery-waits = 中断された適用があります
page-directory-recovery-waits-why = { $why }。
page-directory-recovery-waits-about = その後、実行済みの手順を確認し、適用を再開します。

## The password on its way into the key store
page-directory-password-kept = パスワードは { $name } としてキー ストアに保存されています
page-directory-password-save = パスワードをキー ストアに保存
page-directory-password-save-again = パスワードを再保存
page-directory-password-saving = 保存しています
page-directory-password-save-about = { $name } として保存します。以降のコマンド ラインからの実行で使用されます。
page-directory-password-no-store = キー ストアがない場合は、再サインインして、環境変数または毎回の確認を選択してください。

## The form that connects a forest
page-directory-form-practice = ドメイン、アカウント、パスワードは練習用フォレストのものです。接続は実際の環境と同じようにテストされます。
page-directory-domain-name = ドメイン名
page-directory-domain-name-help = フォレスト、またはその中の任意のドメインの DNS 名です。
page-directory-domain-name-fault = corp.contoso.com のような DNS 名を入力してください
page-directory-domain-name-missing = 先にドメイン名を入力してください
page-directory-controller = ドメイン コントローラー
page-directory-controller-help = ホスト、または「ホスト:ポート」を入力します。複数の場合はコンマで区切ります。空のままにすると、DNS で見つかったものを使用します。
page-directory-controller-hint = DNS で検索
page-directory-controller-fault = ホスト名または「ホスト:ポート」を入力してください。複数の場合はコンマで区切ります。空のままにすると DNS で検索します
page-directory-controllers-find = ドメイン コントローラーを検索
page-directory-controllers-finding = DNS でドメイン コントローラーを検索しています
page-directory-controllers-find-again = DNS で再検索
page-directory-controllers-none = このドメインのドメイン コントローラーは DNS に見つかりませんでした。直接入力してください。
page-directory-controllers-use = { $host } を使用
page-directory-encryption = 暗号化
page-directory-encryption-ldaps = LDAPS、ポート 636
page-directory-encryption-start-tls = StartTLS、ポート 389
page-directory-ca = CA ファイル
page-directory-ca-help = ドメイン コントローラーの証明書を発行した証明機関を、このコンピューターが認識していない場合にのみ必要です。
page-directory-ca-hint = システムの信頼設定
page-directory-ca-browse = CA ファイルの参照…
page-directory-ca-reading = CA ファイルを読み取っています
page-directory-ca-trusts = 信頼する証明機関: { $authority }
page-directory-ca-practice = 練習用サーバー独自の証明機関
page-directory-method = サインイン方法
page-directory-method-password = アカウントとパスワード
page-directory-method-kerberos = 既存の Kerberos チケット
page-directory-method-no-kerberos = このビルドの Syncwright は Kerberos に対応していません。アカウントとパスワードを使用するか、機能 "kerberos" を含むビルドを使用してください
page-directory-account = アカウント
page-directory-account-help = 現在の読み取りと、後で計画を実行するためのアカウントです。エンジンのアカウントではありません。
page-directory-account-hint = admin@corp.contoso.com または CORP\admin
page-directory-account-fault = admin@corp.contoso.com、CORP\admin、または DN の形式で入力してください。名前だけでは拒否されます
page-directory-account-missing = サインインに使用するアカウントを入力してください
page-directory-password = パスワード
page-directory-password-help = フォレストに接続するまでメモリに保持されます。
page-directory-password-missing = パスワードを入力してください
page-directory-keep-caption = 以降のコマンド ラインからの実行で使用するパスワードの場所
page-directory-keep = 以降の実行で使用するパスワードの場所
page-directory-keep-ask = 毎回確認する
page-directory-keep-store = このコンピューターのキー ストア
page-directory-keep-variable = 環境変数
page-directory-keep-entry-name = キー ストアのエントリ
page-directory-keep-variable-name = 環境変数
page-directory-keep-entry-missing = キー ストアのエントリ名を入力してください
page-directory-keep-variable-fault = 環境変数の名前に使用できるのは英字、数字、_ です。先頭に数字は使用できません

## The test of the connection
page-directory-stage-name = 名前
page-directory-stage-port = ポート
page-directory-stage-tls = TLS
page-directory-stage-sign-in = サインイン
page-directory-stage-directory = ディレクトリ
page-directory-stage-search = 検索
page-directory-stage-rights = 権限
page-directory-took-under = < 1 ms
page-directory-took = { $n } ms
page-directory-took-seconds = { $n } 秒
page-directory-test = 接続のテスト
page-directory-test-about = テストに成功すると、フォレストに接続されます。書き込みは行われません。
page-directory-testing = 接続をテストしています
page-directory-test-cancel = テストをキャンセル
page-directory-close = 閉じる
page-directory-certificate = ドメイン コントローラーが提示した証明書
page-directory-certificate-not-trusted = 信頼されていません
page-directory-certificate-subject = サブジェクト
page-directory-certificate-issuer = 発行者
page-directory-certificate-names = 対象の名前
page-directory-certificate-no-names = なし
page-directory-certificate-valid = 有効期間
page-directory-certificate-valid-days = { $from } ～ { $until }
page-directory-certificate-fingerprint-kind = フィンガープリント (SHA-256)
page-directory-certificate-fingerprint = フィンガープリント
page-directory-certificate-advice = 発行者が自組織の証明機関である場合は、その証明書を CA ファイルとして選択し、もう一度テストしてください。その前に、フィンガープリントをドメイン コントローラー上のものと照合してください。
page-directory-certificate-choose-ca = CA ファイルの選択…

## What was connected is something else
page-directory-other-forest = これはフォレスト { $found } です。{ $wanted } ではありません
page-directory-other-forest-advice = ドメイン名とドメイン コントローラーを確認してください。このフォレストにも接続する場合は、新しいフォレストとして追加してください。
page-directory-other-domain = これは、構成の作成時に対象としたドメイン { $domain } ではありません
page-directory-other-domain-why = 同じ名前のドメインですが、objectGUID が異なります。
page-directory-other-domain-advice = 正しいドメインに接続するか、このフォレストを削除して追加し直してください。追加し直した場合、同期の対象は選択し直しになります。

## May one go on?
page-directory-leave-no-forest = フォレストに接続してください
page-directory-leave-sign-in = フォレスト { $forest } にサインインしてください
page-directory-leave-sign-in-again = フォレスト { $forest } に再サインインしてください。下書きにパスワードは保存されません

## The connector account
page-directory-connector = コネクタ アカウント
page-directory-connector-about-cloud-sync = プロビジョニング エージェントが使用するアカウントです。エージェントのセットアップで専用の管理されたサービス アカウントを作成することもできます。その場合は [後で決める] を選択してください。
page-directory-connector-about-connect = エンジンが読み取りと書き戻しに使用するアカウントです。Domain Admins や Enterprise Admins のメンバーは使用しないでください。
page-directory-connector-create = 必要な権限だけを持つ新しいアカウントを作成する
page-directory-connector-existing = 既存のアカウントを使用する
page-directory-connector-later = 後で決める
page-directory-connector-later-about = アカウントは作成されず、権限も付与されません。[確認] ページで改めて通知されます。
page-directory-connector-fault = コネクタ アカウント: { $fault }

## A new one
page-directory-new-name = アカウント名
page-directory-new-name-help = sAMAccountName です。20 文字以内で入力します。
page-directory-new-name-long = 20 文字以内で入力してください。Active Directory のアカウント名の上限です
page-directory-new-name-signs = 次の文字は使用できません: " / \ [ ] : ; | = , + * ? < > @
page-directory-new-name-stop = 末尾にピリオドは使用できません
page-directory-new-name-missing = 新しいコネクタ アカウントの名前を入力してください
page-directory-new-place = 新しいアカウントのコンテナー
page-directory-new-place-help = 同期しない OU を推奨します。
page-directory-new-place-no-dn = DN ではありません: { $why }
page-directory-new-place-elsewhere = フォレスト { $forest } 内にありません
page-directory-new-place-missing = 新しいコネクタ アカウントのコンテナーを入力してください
page-directory-new-place-search = コンテナーを検索
page-directory-containers = コンテナー
page-directory-containers-hint = コンテナーを検索
page-directory-containers-advice = 名前の一部を入力してください。
page-directory-new-check = 名前とコンテナーを確認
page-directory-new-checking = 名前とコンテナーを確認しています
page-directory-new-check-again = 再確認
page-directory-new-free = 名前は使用可能で、コンテナーは存在します。
page-directory-new-taken = { $dn } は既に存在します
page-directory-new-no-container = コンテナー { $dn } はありません
page-directory-new-password-store = このコンピューターのキー ストア (ランダムに生成)
page-directory-new-password-variable = 適用前に設定する環境変数
page-directory-new-password-missing = 新しいコネクタ アカウントのパスワードの保存先を指定してください
page-directory-new-rights = オンにした機能に必要な権限だけが付与されます。各権限は [確認] ページに表示されます。

## An existing one
page-directory-existing = 既存のアカウント
page-directory-existing-hint = アカウントを検索
page-directory-existing-advice = 名前の先頭を入力してください。
page-directory-existing-checking = このアカウントを使えるかどうかを確認しています。しばらくお待ちください。
page-directory-existing-missing = コネクタ アカウントを選択してください
page-directory-existing-password = Syncwright にこのアカウントのパスワードは必要ありません。エンジンのセットアップ時に入力します。
page-directory-refused-protected = 保護された管理者です。同期サーバーを掌握した者がフォレスト全体を掌握できることになります
page-directory-refused-kind = Microsoft Entra Connect Sync に必要な、通常のユーザー アカウントではありません
page-directory-refused-disabled = アカウントは無効です
page-directory-rights = アカウントの権限
page-directory-rights-reading = アカウントの権限を読み取っています
page-directory-rights-read-again = 権限を再度読み取る
page-directory-rights-none-needed = 現在オンになっている機能では、読み取り以外の権限は必要ありません。[オプション機能] ページの設定後に、もう一度確認してください。
page-directory-rights-all = 必要な権限がすべてあります
page-directory-rights-grant = 不足している権限を付与する
page-directory-rights-grant-help = 計画の適用時に付与されます。各エントリは事前に [確認] ページに表示されます。
page-directory-rights-missing-count = { $n } 件の権限が不足しています
page-directory-rights-missing-about = 付与されるまで、これらを必要とする機能は失敗します。
page-directory-rights-sddl = 不足している権限 (SDDL)
page-directory-rights-missing = 不足している権限
page-directory-rights-column-right = 権限
page-directory-rights-column-for = 用途
page-directory-rights-column-on = 対象
page-directory-rights-column-has = 付与状況
page-directory-rights-has = あり
page-directory-rights-has-not = なし
page-directory-password-where = パスワードの場所
page-directory-password-entry = パスワードのエントリ
page-directory-password-variable = パスワードの環境変数

### What follows from what was read (src/insight).

## UPN suffixes
insight-suffix-verified = 確認済み
insight-suffix-not-verified = 未確認
insight-suffix-not-added = 未追加
insight-suffix-no-name = サインイン名なし
insight-suffix-unknown = まだ不明
insight-initial-domain = テナントの初期ドメイン
insight-becomes-kept = サインイン名は変わりません
insight-becomes-until-verified = ドメインが確認されるまで @{ $initial } になります
insight-becomes-unless-added = ドメインをテナントに追加して確認しない限り @{ $initial } になります
insight-becomes-inside = @{ $initial } になります: 内部用の名前は確認できません
insight-becomes-no-name = userPrincipalName を設定しない限り、アカウント名 @{ $initial } になります
insight-becomes-unknown = どうなるかを確認するには、テナントにサインインしてください

## Rights of the connector account
insight-right-get-changes = ディレクトリの変更のレプリケート
insight-right-get-changes-all = ディレクトリの変更をすべてにレプリケート
insight-right-reset-password = ユーザーのパスワードのリセット
insight-right-change-password = ユーザーのパスワードの変更
insight-right-lockout-time = ユーザーの lockoutTime の書き込み
insight-right-pwd-last-set = ユーザーの pwdLastSet の書き込み
insight-right-unexpire-password = パスワードの期限切れの解除
insight-right-anchor = ユーザーの mS-DS-ConsistencyGuid の読み取りと書き込み
insight-right-all-of-users = ユーザーのすべてのプロパティの読み取りと書き込み
insight-right-all-of-persons = inetOrgPerson のすべてのプロパティの読み取りと書き込み
insight-right-all-of-groups = グループのすべてのプロパティの読み取りと書き込み
insight-right-all-of-contacts = 連絡先のすべてのプロパティの読み取りと書き込み
insight-right-make-groups = グループの作成と削除
insight-right-write-groups = その中のグループの読み取り、書き込み、削除

## Why an object is in or out
insight-domain-not-in-document = ドメイン { $domain } はドキュメントに含まれていません
insight-add-its-forest = まず [Active Directory] ページでそのフォレストを追加してください
insight-critical = 重要なシステム オブジェクトであり、エンジンはこれを同期しません
insight-no-setting = これを変更する設定はありません
insight-written-back = Microsoft Entra ID から書き戻されたものであり、エンジンが再び送信することはありません
insight-source-in-cloud = ソースはクラウドにあります。そこで変更してください
insight-other-kind = エンジンが同期するのはユーザー、グループ、連絡先、コンピューター、デバイスです。これはいずれでもありません
insight-itself-included = { $dn } 自体が含まれています
insight-itself-excluded = { $dn } 自体が除外されています
insight-nearest-included = { $dn } は上位で最も近い、一覧にあるコンテナーであり、含まれています
insight-nearest-excluded = { $dn } は上位で最も近い、一覧にあるコンテナーであり、除外されています
insight-nothing-listed = { $domain } の同期の対象の一覧に、上位のコンテナーはありません
insight-reason-given = 記載された理由: { $why }
insight-review-on = { $day } に見直し
insight-no-own-container = どのコンテナーにも含まれていません

## Containers that should stay in scope
insight-stay-target = グループの書き戻しのターゲット OU が含まれています。同期対象外にすると、書き込まれる各グループが "parent missing" で失敗します
insight-stay-users = 別の OU を指定しない限り、新しいユーザーとグループはここに作成されます。委任グループもここにある場合があります
insight-stay-computers = 参加するコンピューターはここに作成されます。同期対象外にすると、ハイブリッド参加できません
insight-stay-foreign = 他のフォレストのメンバーを表します。同期対象外にすると、それらのメンバーシップは失われます
insight-stay-devices = デバイスの書き戻しでは、デバイスがここに書き込まれます

## Attributes and directory extensions
insight-attribute-missing = 属性の名前を入力してください
insight-attribute-name = 属性の名前に使用できるのは英字、数字、ハイフンだけで、先頭は英字です
insight-extension-listed = { $name } は既に一覧にあります
insight-extension-secret = { $name } は秘密または計算される属性です: どのエンジンも同期できません
insight-extension-anyway = { $name } は拡張しなくても同期されます
insight-extension-too-many = 1 つのオブジェクトに設定できる拡張は { $n } 個までです。先に 1 つ削除してください
insight-never = { $why }: どのエンジンも同期できません
insight-never-computed = 読み取り時に計算されます
insight-never-not-replicated = ドメイン コントローラーごとに値が異なります
insight-never-of-others = ユーザーにもグループにもない属性です
insight-never-links = 他のオブジェクトへのリンクです
insight-never-names = 他のオブジェクトを指す名前です
insight-never-time = 時刻が入っています
insight-never-rights = 権限が入っています
insight-never-sid = セキュリティ識別子が入っています
insight-never-syntax = 構文がテキスト、数値、はい/いいえ、バイト列のいずれでもありません
insight-never-several = テキストでもバイト列でもない複数の値が入っています
insight-kind-text = テキスト
insight-kind-number = 数値
insight-kind-flag = はい/いいえ
insight-kind-bytes = バイト列
insight-one-value = { $kind }、単一値
insight-several-values = { $kind }、複数値

## The scope as text
insight-line-domain = ドメイン "{ $domain }" はドキュメントに含まれていません
insight-line-twice = { $line } 行目が同じコンテナーを指定しています
insight-line-start = 行の先頭は "{ $word }" ではなく "include" または "exclude" である必要があります
insight-line-no-name = 語の後に識別名がありません
insight-line-no-day = "{ $day }" は日付ではありません。2027-03-31 のように入力してください

## What syncs where, as a picture
insight-picture = 同期の対象と同期先
insight-picture-more = ほか { $n } 個のフォレスト
insight-picture-no-forest = フォレストはまだありません
insight-picture-no-tenant = テナントはまだありません
insight-picture-staging = ステージング: エクスポートしません
insight-picture-in-scope = 同期対象
insight-picture-read-as = { $account } として読み取り
insight-picture-into = グループの書き込み先: { $container }
insight-picture-china = 中国 (21Vianet が運営)
insight-picture-own-endpoints = 独自のエンドポイント
insight-picture-nothing-in-scope = ドメイン { $n } 個、同期対象なし
insight-picture-included = ドメイン { $n } 個、含める { $included }
insight-picture-included-excluded = ドメイン { $n } 個、含める { $included }、除外 { $excluded }
insight-picture-accounts = アカウント
insight-picture-hashes = ハッシュ同期
insight-picture-extensions = 拡張 { $n } 個
insight-picture-groups = グループ
insight-picture-passwords = パスワード
insight-picture-devices = デバイス

## The picture in sentences
insight-told-forest = フォレスト { $forest }: { $scope }。
insight-told-forest-account = フォレスト { $forest }: { $scope }。エンジンは { $account } として読み取ります。
insight-told-more = ほかに { $n } 個のフォレストがあります。
insight-told-no-forest = フォレストはまだ接続されていません。
insight-told-carries = { $engine } が同期対象をテナント { $tenant } に同期します。
insight-told-carries-hashes = { $engine } が同期対象をテナント { $tenant } に同期します (パスワード ハッシュを含む)。
insight-told-carries-extensions = { $engine } が同期対象をテナント { $tenant } に同期します (拡張 { $n } 個を含む)。
insight-told-carries-both = { $engine } が同期対象をテナント { $tenant } に同期します (パスワード ハッシュと拡張 { $n } 個を含む)。
insight-told-staging = { $engine } はテナント { $tenant } と比較するだけで、何もエクスポートしません (ステージング モード)。
insight-told-no-tenant = { $engine } のテナントはまだ決まっていません。
insight-told-groups = クラウドのグループは { $forest } の { $container } に書き戻されます。
insight-told-passwords = クラウドで変更されたパスワードは { $forest } に書き込まれます。
insight-told-devices = デバイスは { $forest } に書き戻されます。
insight-told-nothing-back = 書き戻しはありません。

## What differs from the last applied state
insight-drift-rule-renamed = { $old } は { $new } に名前が変更されました
insight-drift-rule-moved = { $old } は { $new } に移動されました
insight-drift-rule-moved-then-in = 構成は元の場所を指しています。DN だけで判断するエンジンは、中のすべてが削除されたとみなします。追従すれば同期の対象に残ります。
insight-drift-rule-moved-then-out = 構成は元の場所を除外しています。追従すれば同期の対象外のままです。
insight-drift-drop-rule = 規則を削除
insight-drift-follow = 追従する
insight-drift-rule-gone = { $dn } は削除されました
insight-drift-rule-gone-then-out = これを除外する規則には、除外するものがもうありません。
insight-drift-container-gone = { $dn } は削除されました
insight-drift-container-gone-then = 中のオブジェクトは同期の対象から外れ、次の実行時に Microsoft Entra ID から削除されます。Active Directory のごみ箱を使えば GUID ごと復元でき、再び認識されます。
insight-drift-new = { $dn } は含めたコンテナーの下に新しくできました ({ $objects })
insight-drift-new-then = 上のコンテナーに従って同期の対象になります。中のオブジェクトは次の実行時に同期されます。
insight-drift-let-in = 同期させる
insight-drift-keep-out = 除外する
insight-drift-left = { $old } は { $new } に移動され、同期の対象から外れました ({ $objects })
insight-drift-left-then = 中のオブジェクトは対象から外れ、次の実行時に Microsoft Entra ID から削除されることになります。手放さない限り、次の計画は専用の規則で同期の対象に残します。
insight-drift-let-go = 手放す
insight-drift-keep-in = 同期の対象に残す
insight-drift-entered = { $old } は { $new } に移動され、同期の対象に入りました ({ $objects })
insight-drift-renamed = { $old } は { $new } になりました
insight-drift-renamed-then = 同期の対象のままです。何もする必要はありません。
insight-drift-objects = オブジェクト { $n } 個
insight-drift-objects-uncounted = オブジェクト数は未集計
insight-drift-note = 受け入れる
insight-drift-group-gone = グループ { $name } は削除されました
insight-drift-group-gone-then = その権限を持つ人はいなくなりました。作り直すと SID が変わるため、エンジンに設定し直し、メンバーは再度サインインします。
insight-drift-make-again = 作り直す
insight-drift-do-without = なしにする
insight-drift-group-renamed = グループ { $old } は { $new } に名前が変更されました ({ $dn })
insight-drift-group-moved = グループ { $name } は { $dn } に移動されました
insight-drift-group-renamed-then = メンバーと SID は同じで、構成は GUID で追従します。エンジンに設定した名前は、そちらで変更してください。
insight-drift-group-retyped = グループ { $name } は { $old } から { $new } に変わりました
insight-drift-group-retyped-then = 構成と異なる種類のグループに、計画は手を付けません。種類を引き継ぐか、元に戻してください。
insight-drift-take-type = 種類を引き継ぐ
insight-drift-type-back = 元に戻す
insight-drift-no-security-group = セキュリティ グループではないもの
insight-drift-member-gone = { $who } は { $group } のメンバーではなくなりました
insight-drift-member-gone-then = 構成はこのメンバーを求めています。次の計画で再び追加されます。
insight-drift-member-gone-then-other = 構成はこのメンバーを求めていません。
insight-drift-member-drop = 求めないことにする
insight-drift-member-back = 再び追加する
insight-drift-member-new = { $who } が他の人によって { $group } に追加されました
insight-drift-member-new-then = このグループのメンバーは次のことができます: { $may }
insight-drift-target-moved = ターゲット OU { $old } は { $new } になりました
insight-drift-target-moved-then = 書き戻されたグループも一緒に移動しました。エンジンに元の場所が残っていると、そこに新しく書き込まれます。次の実行前に追従してください。
insight-drift-target-gone = ターゲット OU { $dn } は削除されました
insight-drift-target-gone-then = 再び用意するまで、グループは書き戻せません。
insight-drift-account-gone = コネクタ アカウント { $name } は削除されました
insight-drift-account-gone-then = エンジンがサインインできず、何も同期されません。[Active Directory] で別のアカウントを選ぶか作成してください。
insight-drift-account-disabled = コネクタ アカウント { $name } は無効にされました
insight-drift-account-disabled-then = エンジンがサインインできません。再び有効にするまで何も同期されません。
insight-drift-account-moved = コネクタ アカウント { $name } は { $dn } にあります
insight-drift-account-moved-then = 同じアカウントで、権限は変わりません。
insight-drift-right-gone = 権限が削除されました: { $dn } に対する { $who } の { $right }
insight-drift-right-gone-then = これを必要とする処理は次の実行時に失敗します。次の計画で再び付与されます。
insight-drift-right-gone-then-other = 構成はこの権限を求めていません。
insight-drift-grant-again = 再び付与する
insight-drift-right-new = 権限が追加されました: { $dn } に対する { $who } の { $right }
insight-drift-right-new-then = Syncwright が付与したものではなく、必要でもありません。誰が付与したかを確かめ、不要なら削除してください。
insight-drift-switched = Microsoft Entra ID の { $feature } は { $old } から { $new } に変わりました
insight-drift-switched-then = エンジンのセットアップか、テナントの誰かによって、別の場所で切り替えられました。
insight-drift-on = オン
insight-drift-off = オフ
insight-drift-number = { $n }
insight-drift-tenant-sync = ディレクトリ同期
insight-drift-tenant-writeback = グループの書き戻し
insight-drift-tenant-devices = デバイスの書き戻し
insight-drift-tenant-extensions = ディレクトリ拡張機能
insight-drift-tenant-limit = 削除のしきい値
insight-drift-edited = 構成ファイルは最後の適用のあとに変更されました
insight-drift-edited-then = 現在の内容は、次の計画で設定ごとに確認できます。または、適用済みの内容に戻します。
insight-drift-restore = 適用済みの内容に戻す

## Delegated access: principals that stand for many
insight-access-sid-everyone = 全員 (Everyone)
insight-access-sid-anonymous = 匿名サインイン
insight-access-sid-authenticated = サインインしたすべてのユーザー (Authenticated Users)
insight-access-sid-network = ネットワーク経由のすべてのユーザー
insight-access-sid-interactive = 対話的にサインインしたすべてのユーザー
insight-access-sid-organisation = この組織
insight-access-sid-users = Users (ビルトイン)
insight-access-sid-guests = Guests (ビルトイン)
insight-access-sid-pre-windows-2000 = Windows 2000 以前の互換アクセス
insight-access-sid-domain-users = ドメイン ユーザー
insight-access-sid-domain-guests = ドメイン ゲスト
insight-access-sid-domain-computers = ドメイン コンピューター
insight-access-sid-system = システム自身
insight-access-sid-controllers = ドメイン コントローラー
insight-access-sid-self = グループ自身のメンバー
insight-access-sid-creator = 作成者
insight-access-sid-owner-rights = 所有者
insight-access-sid-administrators = 管理者
insight-access-sid-account-operators = アカウント オペレーター

## Delegated access: states and kinds of accounts
insight-access-disabled = 無効
insight-access-expired = 期限切れ
insight-access-locked = ロックアウト
insight-access-stale = 長期間サインインなし
insight-access-never-expires = パスワード無期限
insight-access-protected = 保護された管理者アカウント
insight-access-person = ユーザー
insight-access-service = サービス アカウント
insight-access-computer = コンピューター
insight-access-group = グループ
insight-access-foreign = 外部
insight-access-other = その他のオブジェクト
insight-access-unread = 読み取り不可

## Delegated access: what somebody may do to a group, and ways into it
insight-access-may-write = メンバーの追加と削除
insight-access-may-itself = 自分自身の追加と削除
insight-access-may-rights = グループの権限の変更
insight-access-may-own = グループの所有権の取得
insight-access-way = { $before } › { $then }
insight-access-way-primary = { $before } (プライマリ グループ)
insight-access-accounts = アカウント { $n } 個
insight-access-people-of = { $group } のアカウント { $n } 個
insight-access-high = 高
insight-access-medium = 中
insight-access-low = 低
insight-access-type-global = グローバル セキュリティ グループ
insight-access-type-domain-local = ドメイン ローカル セキュリティ グループ
insight-access-type-universal = ユニバーサル セキュリティ グループ
insight-access-type-distribution = 配布グループ

## Delegated access: findings
insight-access-missing = グループ { $group } が見つかりません
insight-access-missing-why = このグループがないと、次のことを誰も行えません: { $may }。ごみ箱から復元するか、[委任グループ] ページで別のグループを選択してください。
insight-access-not-set-up = { $group } は設定されていません
insight-access-not-set-up-why = 次のことは同期エンジンの管理者だけが行えます: { $may }。
insight-access-retyped = { $group } は { $is } ですが、{ $was } として設定されていました
insight-access-retyped-why = 同期エンジンがこのグループを認識できなくなったり、他のグループを入れ子にできなくなったりする可能性があります。種類を元に戻すか、このまま採用してください。
insight-access-renamed = グループ { $old } の名前は { $new } に変わりました
insight-access-renamed-why = objectGUID で確認した同じグループです。文書を追従させてください。Microsoft Entra Connect Sync はインストール時の名前を探します。
insight-access-moved = { $group } は { $old } から { $new } に移動しました
insight-access-moved-why = 移動先では別の権限が継承されます。文書を追従させるか、元に戻してください。
insight-access-moved-open-why = 移動先では、ディレクトリの管理者でない人がメンバーを変更できます。保護された OU に戻すか、その権限を取り除いてから文書を追従させてください。
insight-access-synced = { $group } は同期の対象です
insight-access-synced-why = 名前とメンバーが Microsoft Entra ID で見えるようになり、攻撃者の役に立つだけです。同期の対象でない OU に置いてください。
insight-access-rights-unread = { $group } を変更できる人を読み取れませんでした
insight-access-rights-unread-why = サインインしたアカウントはセキュリティ記述子を読み取れません。読み取れるアカウントでサインインしてください。
insight-access-has-disabled = { $group } に無効な { $who } が含まれています ({ $through } 経由)
insight-access-has-disabled-why = アカウントを有効に戻すと、アクセスも有効に戻ります。取り除いてください。
insight-access-has-expired = { $group } に期限切れの { $who } が含まれています ({ $through } 経由)
insight-access-has-expired-why = おそらく退職者です。アカウントを取り除いてください。
insight-access-has-stale = { $group } に { $days } 日間サインインのない { $who } が含まれています ({ $through } 経由)
insight-access-has-stale-why = 使われていないアクセスは他人の役に立つだけです。取り除くか、必要な人を確認してください。時刻は最大 14 日遅れます。
insight-access-has-everybody = { $group } に { $who } が含まれています ({ $through } 経由)
insight-access-has-everybody-why = ほぼ全員が次のことを行えます: { $may }。取り除き、必要な人を追加してください。
insight-access-has-foreign = { $group } に、このフォレスト外の { $who } が含まれています ({ $through } 経由)
insight-access-has-foreign-why = その実体は、このフォレストが関知しない他所の人々によって決められます。
insight-access-has-unread = { $group } に読み取れない { $who } が含まれています ({ $through } 経由)
insight-access-has-unread-why = 接続されていないドメインにあるか、サインインしたアカウントから見えません。実体を知るには、そのフォレストに接続してください。
insight-access-has-service = { $group } に、人ではない { $who } が含まれています ({ $through } 経由)
insight-access-has-service-why = そのサービスやコンピューターを運用する人も同じアクセスを持ち、パスワードはめったに変更されません。
insight-access-primary-why = { $why } { $group } はプライマリ グループです。先に別のプライマリ グループを設定してください。
insight-access-overdue = { $group } での { $who } の期限は過ぎています
insight-access-overdue-why = 期限付きで与えられたアクセスです。"syncwright review --expire" (スケジュールされたタスクでも可) で取り除くか、延長してください。
insight-access-attestation = { $n ->
       *[other] { $group } の { $who } は確認が必要です
    }
insight-access-attestation-why = それぞれについて、まだ必要かどうかを確認または削除で示してください。
insight-access-no-admin = { $group } に誰もいません
insight-access-no-admin-why = 同期エンジンを誰も変更できません。少なくとも 2 人を追加してください。
insight-access-one-admin = { $group } には { $who } しかいません
insight-access-one-admin-why = その人が不在のとき、誰も同期エンジンを変更できません。もう 1 人追加してください。
insight-access-not-in-browse = { $n ->
        [0] { $group } は { $browse } に含まれていません
       *[other] { $group } は { $browse } に含まれていませんが、メンバー { $n } 個に必要です
    }
insight-access-not-in-browse-why = 読み取りの権限がないと、同期エンジンのツールを開けません。グループをもう一方に追加してください。
insight-access-not-in-browse-type-why = 読み取りの権限がないと、同期エンジンのツールを開けません。この種類のグループは入れ子にできないため、人を直接追加してください。
insight-access-changer = { $who } は { $group } のメンバーを変更できます
insight-access-changer-itself = { $who } は自分自身を { $group } に追加できます
insight-access-changer-why = ディレクトリの管理者ではないのに、これによりグループのすべてのアクセスを持ちます。権限を取り除いてください。
insight-access-changer-inherited-why = ディレクトリの管理者ではないのに、これによりグループのすべてのアクセスを持ちます。権限は継承されています。上位の OU で取り除くか、グループを移動してください。
insight-access-changer-owner-why = グループの所有者で、自分に任意の権限を与えられます。所有者を Domain Admins にしてください。
insight-access-ring = 次のグループは互いに循環して含まれています: { $groups }
insight-access-ring-why = いずれかに含まれる人はすべてに含まれます。Active Directory では許されますが、意図されたことはまれです。
insight-access-distribution = { $group } は配布グループです
insight-access-distribution-why = サインイン時に Windows はこれを無視します。これを経由するだけの人は、セキュリティ グループに変更されるまでアクセスを持ちません。変更は、グループを変更できる人なら誰でも行えます。
insight-access-itself = 自身の一覧


## Delegated access: the report
insight-access-report = 委任されたアクセス
insight-access-report-read = { $time } に読み取りました。これより新しい内容は含まれていません。
insight-access-report-findings = 検出事項
insight-access-report-none = ありません。
insight-access-report-severity = 重大度
insight-access-report-finding = 検出事項
insight-access-report-why = 理由と対処方法
insight-access-report-effect = { $may }。有効: { $count }。
insight-access-report-account = アカウント
insight-access-report-kind = 種類
insight-access-report-way = 経路
insight-access-report-since = 開始
insight-access-report-ends = 終了
insight-access-report-state = 状態
insight-access-report-confirmed = 確認
insight-access-report-more = { $way } (ほか { $n } 件)
insight-access-report-changers = メンバーシップを変更できるアカウント
insight-access-report-group = グループ
insight-access-report-who = アカウント
insight-access-report-may = 可能な操作
insight-access-report-by = 根拠
insight-access-report-tier = Tier 0 (最上位)
insight-access-report-owner = 所有者
insight-access-report-yes = はい
insight-access-report-no = いいえ

## Scope tests
insight-test-in = { $object } は同期対象に含まれる必要がある
insight-test-out = { $object } は同期対象外である必要がある
insight-test-at-least = { $dn } のオブジェクトは少なくとも { $n } 個が同期対象である必要がある
insight-test-at-most = { $dn } のオブジェクトで同期対象にできるのは最大 { $n } 個
insight-test-none = { $dn } のオブジェクトは 1 つも同期対象にできない
insight-test-is-out = { $object } は同期対象に含まれる必要がありますが、含まれていません
insight-test-is-in = { $object } は同期対象外である必要がありますが、含まれています
insight-test-are-out = { $object } はすべて同期対象に含まれる必要がありますが、{ $n } 個が含まれていません (先頭は { $first })
insight-test-are-in = { $object } はすべて同期対象外である必要がありますが、{ $n } 個が含まれています (先頭は { $first })
insight-test-too-few = { $dn } のオブジェクトで同期対象なのは { $n } 個です。少なくとも { $least } 個必要です
insight-test-too-many = { $dn } のオブジェクトで同期対象なのは { $n } 個です。最大 { $most } 個までです
insight-test-no-container = 同期対象のテストにある { $dn } は存在しません
insight-test-not-found = { $object } が見つかりませんでした
insight-test-unread = 読み取られていません
insight-stays-group = グループ { $dn } とそのメンバー
insight-stays-target = OU { $dn } とその内容
insight-stays-account = アカウント { $dn } とその権限
## Cloud Sync in the tenant
insight-job-state = 状態
insight-job-runs = スケジュールに従って実行中
insight-job-paused = 一時停止中
insight-job-disabled = 未開始
insight-job-quarantined = 検疫中
insight-job-other = { $state }
insight-job-why = 理由
insight-job-since = { $why } ({ $time } から)
insight-job-too-many-deletes = しきい値を超えるオブジェクトが削除されようとしています。同期対象から外れたものを確認し、削除を実行するか、オブジェクトを対象に戻してください
insight-job-failing-much = 失敗するオブジェクトが多すぎます。エラーを確認して原因を取り除いてから、検疫を解除してください
insight-job-last-run = 最後の実行
insight-job-never = なし
insight-job-succeeded = { $time }: 成功
insight-job-failed = { $time }: 失敗
insight-job-numbers = 件数
insight-job-counts = 読み取り { $imported } 件、書き込み { $exported } 件、失敗 { $failing } 件
insight-job-carried = これまでの同期
insight-job-carried-of = { $kind }: { $n }
insight-job-error = エラー
insight-agent-active = 稼働中
insight-agent-inactive = 停止中
insight-agent-version = バージョン { $version }
insight-agent-unknown-version = バージョン不明
insight-agent-serves = 担当: { $domains }
insight-agent-serves-none = 担当ドメインなし
insight-agent-line = { $state }、{ $version }、{ $serves }

### Opening and closing the window, the banners above a page (src/ui/run.rs, connect.rs, app.rs; src/wizard/*.rs).

## Opening the window
window-no-display = ウィンドウを開くためのディスプレイがありません
window-no-display-advice = デスクトップ セッションで Syncwright を起動するか、ウィンドウを使わずに "syncwright plan" と "syncwright apply" を --config ファイル 付きで実行してください。
window-no-display-cause = DISPLAY も WAYLAND_DISPLAY も設定されていません
window-not-opened = ウィンドウを開けませんでした
window-not-opened-advice = グラフィックス ドライバーを更新するか、ウィンドウを使わずに "syncwright plan" と "syncwright apply" を --config ファイル 付きで実行してください。
window-not-opened-cause = このコンピューターで使用できる描画方法は、いずれも機能しませんでした

## Around the page
window-keep-draft-again = 下書きをもう一度保存
window-signed-out = 未接続: { $forests }
window-signed-out-why = 下書きには設定内容だけが保存され、パスワードは保存されません。Active Directory から読み取る内容は、サインインすると再び表示されます。
window-sign-in-again = もう一度サインイン
window-stop-counting = カウントを停止
window-draft-saved = 下書きを保存しました
window-counting-domain = { $domain } のオブジェクトをカウントしています
window-counting = カウント中: オブジェクト { $n } 個を読み取り、{ $domains } 個中 { $counted } 個のドメインが完了
window-counting-of = カウント中: オブジェクト { $total } 個中 { $n } 個を読み取り、{ $domains } 個中 { $counted } 個のドメインが完了
window-close-running-means = Syncwright は実行中の手順を完了してから停止し、終了します。実行された内容はジャーナルに残り、次回の起動時に続行するか元に戻すことができます。
window-close-stop = 停止して閉じる
window-close-keep = 実行を続ける

## What can be done from everywhere; after each, its other names for the search, with ; between
window-do-palette = すべてから検索
window-also-palette = コマンド パレット; 検索; 探す; けんさく
window-do-next = 次のページに進む
window-also-next = 次へ; 進む; 続行
window-do-back = 前のページに戻る
window-also-back = 前へ; 戻る
window-do-undo = 元に戻す
window-also-undo = 取り消し; アンドゥ
window-do-redo = やり直し
window-also-redo = 繰り返し; リドゥ
window-do-find = このページ内を検索
window-also-find = 検索; 探す; けんさく
window-do-refresh = ページの内容をもう一度読み取る
window-also-refresh = 更新; 再読み込み; リロード
window-do-help = このページのヘルプ
window-also-help = マニュアル; 質問; 説明; このページについて
window-do-keyboard = キーボード
window-also-keyboard = ショートカット; キー; ホットキー
window-do-settings = 設定
window-also-settings = テーマ; ダーク; ライト; ハイ コントラスト; 文字サイズ; 動きを減らす; 言語; プロキシ; 証明機関; ジャーナル; オプション; せってい
window-do-larger = 文字を大きくする
window-also-larger = 拡大; ズーム; 文字サイズ
window-do-smaller = 文字を小さくする
window-also-smaller = 縮小; ズーム; 文字サイズ
window-do-usual = 文字を標準サイズに戻す
window-also-usual = ズームをリセット; 文字サイズ; 100%

## Why something cannot be done now
window-last-page = 最後のページです
window-first-page = 最初のページです
window-nothing-to-undo = 元に戻す操作はありません
window-nothing-to-redo = やり直す操作はありません
window-largest = これ以上大きくできません
window-smallest = これ以上小さくできません
window-running = 適用を実行しています
window-running-stop = 適用を実行しています。停止するか、終了するまでお待ちください
window-running-no-undo = 適用の実行中は、構成ドキュメントを変更できません
window-choose-task = 最初のページで実行する作業を選択してください
window-complete-first = 先に [{ $page }] を完了してください
window-reads-nothing = このページでは外部から何も読み取りません

## Undo and redo: what was changed, and what a setting is now
window-undone = 元に戻しました: { $what }
window-redone = やり直しました: { $what }
window-change-on = [{ $page }] での変更
window-not-set = 未設定
window-now = { $setting }: { $value }
window-now-and-more = { $setting }: { $value }、ほか { $n } 件の設定

## Kept so, from the menu of an object
window-keep-in = この状態を保つ: 常に同期対象
window-keep-out = この状態を保つ: 常に同期対象外
window-keep-in-named = { $name } をこの状態に保つ: 常に同期対象
window-keep-out-named = { $name } をこの状態に保つ: 常に同期対象外
window-kept = 同期対象のテストを作成しました: { $test }
window-kept-not-so = 同期対象のテストを作成しました: { $test }。現在はそうなっていません。

## The command palette
window-palette-hint = ページ、設定、OU、ユーザー、グループ、操作を検索
window-palette-found = 検索結果
window-palette-searching = 検索しています
window-palette-none = この名前のものはありません
window-palette-count = { $n } 件見つかりました
window-palette-not-now = 現在は使用できません: { $why }
window-palette-searching-asking = 検索しています (ディレクトリにも問い合わせています)
window-palette-count-asking = { $n } 件見つかりました (ディレクトリにも問い合わせています)
window-palette-page = ページ { $number }
window-palette-group = グループ: { $dn }
window-palette-user = ユーザー: { $dn }
window-palette-contact = 連絡先: { $dn }
window-palette-with-menu = { $found }。Shift+F10 で、同期対象 (または対象外) のままにできます
window-palette-cloud-group = クラウド グループ

## Find on the page
window-find-bar = 検索
window-find-none = このページにはありません
window-find-at = { $at } / { $n }
window-find-previous = 前の一致
window-find-next = 次の一致
window-find-close = 検索を閉じる

## Other names of pages for the search, with ; between
window-also-page-start = 開く; 新規; 練習; 最近使用したもの
window-also-page-engine = Cloud Sync; Entra Connect; エンジン; 同期
window-also-page-tenant = サインイン; テナント; Azure; Office 365; クラウド
window-also-page-directory = フォレスト; ドメイン コントローラー; LDAP; AD; 接続
window-also-page-sign-in-names = UPN サフィックス; userPrincipalName; 確認済みドメイン
window-also-page-scope = 同期の対象; フィルター; 組織単位; コンテナー; OU ツリー
window-also-page-identity = ソース アンカー; 照合; 一致; immutable id
window-also-page-features = オプション; 機能
window-also-page-group-writeback = クラウド グループ; 書き戻し; ライトバック
window-also-page-delegation = ADSyncAdmins; ロール; アクセス許可; 権限; 委任
window-also-page-review = 計画; 変更内容; 予行
window-also-page-apply = 実行; レポート

## Other names of settings for the search, with ; between
window-also-configuration-file = 開く; パス
window-also-engine = Cloud Sync; Entra Connect; エンジン
window-also-cloud = 政府機関; 中国; ソブリン クラウド
window-also-client-id = アプリの登録; アプリケーション
window-also-how-to-sign-in = デバイス コード; ブラウザー
window-also-ca-file = 証明機関; 証明書; TLS; プロキシ
window-also-domain-name = フォレスト
window-also-domain-controller = サーバー; ホスト
window-also-encryption = LDAPS; StartTLS; TLS
window-also-connector-account = サービス アカウント; svc
window-also-sign-in-attribute = 代替ログイン ID; mail; UPN
window-also-continue-unverified = UPN; 未確認
window-also-later-children = 新しい OU
window-also-joining = 照合; 複数のフォレスト; 重複
window-also-anchor = ms-DS-ConsistencyGuid; objectGUID; 不変 ID
window-also-password-hash = PHS; パスワード
window-also-password-writeback = SSPR; セルフサービス パスワード リセット
window-also-exchange = メール; Exchange ハイブリッド
window-also-devices = デバイス
window-also-deletions = 誤削除の防止; 削除のしきい値; しきい値
window-also-extensions = ディレクトリ拡張; スキーマ
window-also-write-groups = グループの書き戻し; ライトバック
window-also-target = グループの書き込み先
window-also-which-groups = グループの選択
window-also-names = 名前付け; displayName
window-also-delegation = ADSync グループ; ロール
window-also-nested = 入れ子; ネスト
window-also-write-to = 名前を付けて保存; パス
window-also-export = JSON; 計画を保存

## Names of keys
window-key-ctrl = Ctrl
window-key-shift = Shift
window-key-left = ←
window-key-right = →
window-key-comma = コンマ (,)
window-key-plus = プラス (+)
window-key-minus = マイナス (-)
window-palette-page-alone = ページ
window-also-page-overview = ホーム; ダッシュボード; 構成の状況

## The help of a page and the list of keys (src/ui/help.rs)
window-help-of = ヘルプ: { $page }
window-help-decides = 決めること
window-help-writes = 書き込むもの
window-help-undo = 元に戻せるもの
window-help-all-keys = { $keys } キーを押すと、すべてのキーの一覧が表示されます。
window-help-actions = 操作
window-help-everywhere = すべての場所
window-help-tab = Tab、Shift+Tab
window-help-tab-does = 次のコントロール、前のコントロールに移動
window-help-space = Space、Enter
window-help-space-does = ボタンを押す、スイッチを切り替える
window-help-enter = Enter
window-help-enter-does = コントロールで使用されていない場合は [次へ]
window-help-escape = Esc
window-help-escape-does = ダイアログまたは一覧を閉じる、検索をクリアする
window-help-letter = Alt と文字キー
window-help-letter-does = Alt キーを押している間に表示される文字のボタンを押す
window-help-lists = 一覧とツリー
window-help-arrows = 方向キー
window-help-arrows-does = 次の行に移動、枝を開く、閉じる
window-help-home = Home、End
window-help-home-does = 最初の行、最後の行に移動
window-help-letters = 文字キー
window-help-letters-does = その文字で始まる次の行に移動
window-help-star-does = 枝と同じ階層の枝を開く
window-help-space-alone = Space
window-help-space-alone-does = 枝を含める、除外する
window-help-text = テキスト
window-help-undo-typing = Ctrl+Z、Ctrl+Shift+Z
window-help-undo-typing-does = フィールドへの入力を元に戻す、やり直す
window-also-page-access = メンバー; レビュー; 期限付きアクセス; 確認
window-also-page-compare = 差分; ステージング サーバー; 移行; Cloud Sync への移行; Entra Connect のエクスポート
window-also-page-history = バージョン; 監査; 変更者; ロールバック; 復元
